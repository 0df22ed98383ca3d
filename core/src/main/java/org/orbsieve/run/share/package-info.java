/** Packages for partners: what each may have, computed anew, marked and signed. */
package org.orbsieve.run.share;
