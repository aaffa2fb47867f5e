// SPDX-License-Identifier: GPL-2.0
#include <linux/proto_on.h>

int old_value(int v);

int old_value(int v)
{
	return proto_scale(v);
}
