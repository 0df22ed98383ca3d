package org.orbsieve.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessorTest {

  private static List<String> warnings(String cpuinfo) throws IOException {
    return Processor.warnings(new BufferedReader(new StringReader(cpuinfo)));
  }

  @Test
  void onlyAProcessorThatLacksTheInstructionIsNamed() throws IOException {
    String head = "processor\t: 0\nmodel name\t: X\nflags\t\t: fpu avx2 ";
    assertEquals(List.of(), warnings(head + "fma sse4_2\nbugs\t:\n"));
    assertEquals(1, warnings(head + "fma4 sse4_2\n").size());
    assertTrue(warnings(head + "sse4_2\n").get(0).contains("no FMA"));
    assertEquals(List.of(), warnings("Features\t: fp asimd\n"));
    assertEquals(List.of(), warnings(""));
  }
}
