/** Options: they turn what a person writes into plain records, and decide nothing else. */
package org.orbsieve.cli.options;
