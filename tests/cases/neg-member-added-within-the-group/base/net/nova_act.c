// SPDX-License-Identifier: GPL-2.0
#include <net/nact.h>
u32 nact_n(const struct nact *a)
{
	return a->nkeys;
}
