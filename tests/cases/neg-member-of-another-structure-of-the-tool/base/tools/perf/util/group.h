/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _GROUP_H
#define _GROUP_H

#include "evsel.h"

struct group {
	struct evsel *leader;
	int n;
};

#endif
