/** What an interrupted run leaves, as records that have one codec. */
package org.orbsieve.run.checkpoint;
