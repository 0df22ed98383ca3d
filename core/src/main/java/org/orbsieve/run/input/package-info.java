/** What a job reads: requests, the files with their hashes, and what comes of them. */
package org.orbsieve.run.input;
