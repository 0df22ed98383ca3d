/** A run on one page, in sentences of a template, as Markdown and HTML. */
package org.orbsieve.report.brief;
