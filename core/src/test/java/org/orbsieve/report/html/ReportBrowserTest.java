package org.orbsieve.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;

/**
 * The page in a real browser: Chromium and its driver, as Debian has them. Skips itself where there
 * is none.
 */
class ReportBrowserTest {

  private static final String HOSTILE = "<b onclick=alert(1)>X</b> & \"Y\"";

  @TempDir private static Path folder;

  private static Path page;
  private static ChromeDriver browser;

  @BeforeAll
  static void start() throws IOException {
    Optional<Path> driver = program("chromedriver");
    assumeTrue(
        driver.isPresent(), "no chromedriver in PATH: the report is not looked at in a browser");
    page = folder.resolve("report.html");
    Samples report =
        new Samples(true).event(HOSTILE, "SHARD DEB 9999", 3e-4).event("PERRIN 1", "MUTE", -1);
    Files.writeString(page, report.events(80).page(), StandardCharsets.UTF_8);
    browser = open(driver.get(), true);
  }

  private static Optional<Path> program(String name) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static ChromeDriver open(Path driver, boolean script) {
    ChromeOptions options = new ChromeOptions();
    Stream.of("chromium", "chromium-browser", "google-chrome")
        .map(ReportBrowserTest::program)
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(chromium -> options.setBinary(chromium.toString()));
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
    options.addArguments("--window-size=1720,1100", "--disable-background-networking");
    if (!script) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    return new ChromeDriver(
        new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build(), options);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.quit();
    }
  }

  @AfterEach
  void nothingIsComplainedOfAndNothingLeaves() {
    List<String> complaints = new ArrayList<>();
    for (LogEntry entry : browser.manage().logs().get(LogType.BROWSER)) {
      complaints.add(entry.getMessage());
    }
    assertEquals(List.of(), complaints);
    for (LogEntry entry : browser.manage().logs().get(LogType.PERFORMANCE)) {
      String message = entry.getMessage();
      if (message.contains("Network.requestWillBeSent\"")) {
        assertTrue(message.contains("\"url\":\"file://"), message);
      }
    }
  }

  private static void load() {
    browser.get("about:blank");
    browser.get(page.toUri().toString());
  }

  private static List<String> shown(String css) {
    return browser.findElements(By.cssSelector(css)).stream()
        .filter(WebElement::isDisplayed)
        .map(WebElement::getText)
        .toList();
  }

  private static List<String> rows() {
    return browser.findElements(By.cssSelector("#rows tr:not([hidden])")).stream()
        .map(row -> row.getAttribute("id"))
        .toList();
  }

  private static String script(String code) {
    return String.valueOf(browser.executeScript(code));
  }

  @Test
  void aClickOnARowOpensItsEvent() {
    load();
    assertEquals(
        "r0", script("return document.querySelector('tr.on').id"), "the likeliest is open");
    browser.findElement(By.id("r3")).click();
    String title = browser.findElement(By.cssSelector("article.on h2")).getText();
    assertEquals(1, shown("article.on").size());
    assertEquals("e3", browser.findElement(By.cssSelector("article.on")).getAttribute("id"));
    assertTrue(
        title.endsWith(
            browser.findElement(By.cssSelector("#r3 .nm")).getText().replaceFirst(" \\d+$", "")),
        title);
    assertTrue(browser.getCurrentUrl().endsWith("#e3"));
    assertFalse(shown("article.on svg.chart").isEmpty());
  }

  @Test
  void anEventThatIsNotDrawnIsALineOfNumbers() {
    load();
    browser.findElement(By.id("r60")).click();
    String brief = browser.findElement(By.cssSelector("article.on")).getText();
    assertTrue(
        brief.contains("Miss km") && brief.contains("for the 20 likeliest events only"), brief);
  }

  @Test
  void aMarkOnTheTimelineAndAHashOpenAnEvent() {
    load();
    browser.executeScript(
        "document.querySelector('.tl.wide a[href=\"#r2\"] path').dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))");
    assertEquals("e2", browser.findElement(By.cssSelector("article.on")).getAttribute("id"));
    browser.get("about:blank");
    browser.get(page.toUri() + "#e5");
    assertEquals("e5", browser.findElement(By.cssSelector("article.on")).getAttribute("id"));
  }

  @Test
  void theFilterFilters() {
    load();
    int all = rows().size();
    assertEquals(82, all);
    WebElement query = browser.findElement(By.id("q"));
    query.sendKeys("perrin 1 mute");
    assertEquals(1, rows().size());
    assertEquals("1 of 82 events", browser.findElement(By.id("count")).getText());
    query.sendKeys(" nothing");
    assertTrue(browser.findElement(By.id("none")).isDisplayed());
    query.sendKeys(Keys.ESCAPE);
    assertEquals(all, rows().size());
    browser.findElement(By.cssSelector("button[data-f=r0]")).click();
    assertEquals(List.of("r0"), rows());
    browser.findElement(By.cssSelector("button[data-f=rn]")).click();
    assertEquals(List.of("r0", "r81"), rows());
  }

  @Test
  void sortingSorts() {
    load();
    List<String> likeliest = rows();
    browser.findElement(By.xpath("//table[@class='ev']//button[text()='Miss km']")).click();
    List<Double> misses = new ArrayList<>();
    browser
        .findElements(By.cssSelector("#rows tr"))
        .forEach(
            row ->
                misses.add(
                    Double.parseDouble(
                        String.valueOf(
                            browser.executeScript(
                                "return [...arguments[0].cells].map(c => c.textContent).find(t => /^\\d+\\.\\d{3}$/.test(t))",
                                row)))));
    assertEquals(misses.stream().sorted().toList(), misses);
    assertNotEquals(likeliest, rows());
    assertEquals(
        "ascending",
        browser.findElement(By.xpath("//th[button='Miss km']")).getAttribute("aria-sort"));
    browser.findElement(By.xpath("//table[@class='ev']//button[text()='Pc']")).click();
    assertEquals(likeliest, rows(), "likeliest first, no Pc last");
    browser.findElement(By.xpath("//table[@class='ev']//button[text()='Pc']")).click();
    assertEquals("r81", rows().get(81), "no Pc is last in either order");
    assertEquals("r80", rows().get(0));
  }

  @Test
  void keysMoveAndFilter() {
    load();
    WebElement body = browser.findElement(By.tagName("body"));
    body.sendKeys("j");
    body.sendKeys("j");
    assertEquals("r2", script("return document.querySelector('tr.on').id"));
    body.sendKeys("k");
    assertEquals("r1", script("return document.querySelector('tr.on').id"));
    body.sendKeys("/");
    assertEquals("q", script("return document.activeElement.id"));
  }

  @Test
  void markupInNamesIsText() {
    load();
    assertEquals(HOSTILE, browser.findElement(By.cssSelector("#r0 .as")).getText());
    assertTrue(browser.findElement(By.cssSelector("#e0 h2")).getText().startsWith(HOSTILE));
    assertEquals("0", script("return document.querySelectorAll('[onclick]').length"));
  }

  @Test
  void theThemeIsChosen() {
    load();
    String light = script("return getComputedStyle(document.body).backgroundColor");
    browser.findElement(By.cssSelector("button[data-theme=dark]")).click();
    assertNotEquals(light, script("return getComputedStyle(document.body).backgroundColor"));
    browser.findElement(By.cssSelector("button[data-theme=light]")).click();
    assertEquals(
        "rgb(255, 255, 255)", script("return getComputedStyle(document.body).backgroundColor"));
  }

  @Test
  void thePageNeverScrollsSideways() {
    for (int width : new int[] {1720, 1300, 900, 520}) {
      browser.manage().window().setSize(new Dimension(width, 1000));
      load();
      String over = script("return document.documentElement.scrollWidth - innerWidth");
      assertTrue(Double.parseDouble(over) <= 0, width + ": wider by " + over);
      assertEquals(1, shown(".tl").size(), "one timeline of three");
    }
    browser.manage().window().setSize(new Dimension(1720, 1100));
  }

  @Test
  void printsOnSomePages() {
    load();
    byte[] pdf = Base64.getDecoder().decode(browser.print(new PrintOptions()).getContent());
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int pages = text.split("/Type /Page\\b(?!s)", -1).length - 1;
    assertTrue(pages >= 5 && pages <= 10, pages + " pages");
  }

  @Test
  void isCompleteWithoutScript() throws IOException {
    load();
    ChromeDriver plain = open(program("chromedriver").orElseThrow(), false);
    try {
      plain.get(page.toUri().toString());
      assertEquals("", plain.findElement(By.tagName("html")).getAttribute("class"));
      assertEquals(82, plain.findElements(By.cssSelector("#rows tr")).size());
      long articles =
          plain.findElements(By.cssSelector(".full article:not(.brief)")).stream()
              .filter(WebElement::isDisplayed)
              .count();
      assertEquals(20, articles, "all events in full are shown below the table");
      assertFalse(plain.findElement(By.id("q")).isDisplayed(), "no control that does nothing");
    } finally {
      plain.quit();
    }
  }
}
