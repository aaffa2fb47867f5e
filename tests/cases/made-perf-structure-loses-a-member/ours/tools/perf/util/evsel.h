/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _EVSEL_H
#define _EVSEL_H

struct evsel {
	const char *name;
	struct evsel *core_leader;
	int idx;
};

static inline struct evsel *evsel__leader(const struct evsel *evsel)
{
	return evsel->core_leader;
}

int evsel__index(const struct evsel *evsel);

#endif
