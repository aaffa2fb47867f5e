// SPDX-License-Identifier: GPL-2.0
#include "util/evsel.h"

int cmd_stat(struct evsel *evsel)
{
	return evsel__index(evsel);
}
