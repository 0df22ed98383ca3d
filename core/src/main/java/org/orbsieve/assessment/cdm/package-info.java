/**
 * Reads the conjunction data messages of others (CCSDS CDM 508.0-B-1, KVN and XML), so that their
 * risk can be reassessed. What a message does not say is absent; nothing is filled in.
 */
package org.orbsieve.assessment.cdm;
