/**
 * Conjunction data messages: one CCSDS CDM (508.0-B-1) for each conjunction, by Orekit's writer, in
 * a folder that appears when it is complete.
 */
package org.orbsieve.report.cdm;
