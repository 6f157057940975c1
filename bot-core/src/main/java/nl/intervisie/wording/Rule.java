package nl.intervisie.wording;

/** What words of this shape do; named, so that a finding can say which rule fired. */
record Rule(SpeechAct act, String name, Shape shape) {}
