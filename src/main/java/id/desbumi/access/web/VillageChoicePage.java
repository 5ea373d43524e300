package id.desbumi.access.web;

/** Whether kader see the whole village, as the village decided. */
public record VillageChoicePage(String village, boolean kaderSeeVillage) {}
