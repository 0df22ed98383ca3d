/**
 * Many screenings with one table of results: {@link org.orbsieve.run.campaign.CampaignJob} runs
 * what a {@link org.orbsieve.run.campaign.Campaign} asks for.
 */
package org.orbsieve.run.campaign;
