// SPDX-License-Identifier: GPL-2.0-or-later
#include <net/flow.h>

void ip_rt_fill(struct flowi4 *fl4, u32 mark, u8 tos);
void ip_rt_fill(struct flowi4 *fl4, u32 mark, u8 tos)
{
	fl4->flowi4_mark = mark;
	fl4->flowi4_tos = tos & 0x1c;
}
