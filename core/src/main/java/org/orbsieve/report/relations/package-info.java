/** Proposals of known pairs, made of what a run has found. */
package org.orbsieve.report.relations;
