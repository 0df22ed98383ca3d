/** Why a job ends early, and how its messages name what was asked for. */
package org.orbsieve.run.failure;
