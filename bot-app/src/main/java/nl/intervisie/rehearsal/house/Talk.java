package nl.intervisie.rehearsal.house;

/** A thread on a card. */
public record Talk(String id, long place, String card, String title) {}
