/* SPDX-License-Identifier: GPL-2.0 */
#ifndef NRING_H
#define NRING_H
#include <linux/types.h>
#define __counted_by(member)
struct nring {
	u32 nr;
	u32 head;
	u32 tail;
	u32 flags;
	u32 desc[] __counted_by (nr);
};
#endif
