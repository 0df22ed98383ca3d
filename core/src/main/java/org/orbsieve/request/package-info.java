/**
 * What a user asks for: scope, filters, age limits and suppression, without reference to one
 * catalogue.
 */
package org.orbsieve.request;
