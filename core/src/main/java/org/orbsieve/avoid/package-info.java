/**
 * The trade space of an avoidance manoeuvre: what burns of one satellite at several times and of
 * several sizes do to one close approach and to all others. The door is {@link
 * org.orbsieve.avoid.AvoidanceStudy}.
 */
package org.orbsieve.avoid;
