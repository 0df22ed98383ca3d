package org.orbsieve.report.brief;

/**
 * A brief as a page of HTML.
 *
 * @param brief what it says
 * @param policy what the browser allows the page
 * @param style the style sheet
 */
public record BriefPage(Brief brief, String policy, String style) {}
