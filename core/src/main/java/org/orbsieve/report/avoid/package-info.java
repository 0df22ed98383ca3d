/** Trade spaces of avoidance manoeuvres as tables, as text for a terminal and as pictures. */
package org.orbsieve.report.avoid;
