/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _EVSEL_H
#define _EVSEL_H

struct evsel {
	const char *name;
	struct evsel *leader;
	int idx;
};

#endif
