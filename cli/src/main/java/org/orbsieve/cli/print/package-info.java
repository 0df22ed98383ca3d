/** Progress, warnings and the terminal. */
package org.orbsieve.cli.print;
