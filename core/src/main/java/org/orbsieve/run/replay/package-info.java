/** Repeats a run from its inputs and compares what comes of it. */
package org.orbsieve.run.replay;
