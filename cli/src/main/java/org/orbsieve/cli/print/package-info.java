/** Words and tables for a person. */
package org.orbsieve.cli.print;
