/**
 * Pairs that fly together: docked modules, formations, neighbours of one fleet. They pass each
 * other all the time, slowly, and are told apart from encounters of strangers.
 */
package org.orbsieve.assessment.companion;
