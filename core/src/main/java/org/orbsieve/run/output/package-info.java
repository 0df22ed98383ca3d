/** Where the results of a job go: streamed, sorted or resumable rows, messages, side files. */
package org.orbsieve.run.output;
