/**
 * The command line: arguments in, writers in, exit code out. It decides nothing about screening.
 */
package org.orbsieve.cli;
