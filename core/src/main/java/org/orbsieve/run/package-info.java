/**
 * One whole run as a library call: {@link org.orbsieve.run.ScreeningJob} reads files, screens, and
 * writes files; {@link org.orbsieve.run.JobResult} is what came of it.
 */
package org.orbsieve.run;
