package org.orbsieve.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;

/**
 * What a command talks through.
 *
 * @param in standard input
 * @param out standard output: results only
 * @param err messages and progress
 */
record Streams(InputStream in, OutputStream out, PrintWriter err) {}
