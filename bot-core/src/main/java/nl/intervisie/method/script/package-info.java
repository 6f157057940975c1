/**
 * Methods as facilitators write them: reads a YAML script and complains where it does not make
 * sense; and as sessions are pinned to them: resolved, as JSON, under the hash of that JSON.
 */
@NullMarked
package nl.intervisie.method.script;

import org.jspecify.annotations.NullMarked;
