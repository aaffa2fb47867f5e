// SPDX-License-Identifier: GPL-2.0
#include "sample.h"

int old_abi(struct flow_sample *s);

int old_abi(struct flow_sample *s)
{
	return s->user_dump->abi;
}
