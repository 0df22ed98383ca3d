/** How the help of a command is laid out: options by topic, a short page and a whole one. */
package org.orbsieve.cli.help;
