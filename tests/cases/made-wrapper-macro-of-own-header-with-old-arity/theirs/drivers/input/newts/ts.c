// SPDX-License-Identifier: GPL-2.0
#include "ts.h"

int ts_probe(struct ts *ts)
{
	int ret = ts_request(ts);

	return ret < 0 ? ret : 0;
}
