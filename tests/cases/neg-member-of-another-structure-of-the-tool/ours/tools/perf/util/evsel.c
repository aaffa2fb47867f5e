// SPDX-License-Identifier: GPL-2.0
#include "evsel.h"

int evsel__index(const struct evsel *evsel)
{
	return evsel->first ? evsel->first->idx : evsel->idx;
}
