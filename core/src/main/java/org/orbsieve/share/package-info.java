/** What may be shared with whom: labels, policies and markings; decides, and reads no run. */
package org.orbsieve.share;
