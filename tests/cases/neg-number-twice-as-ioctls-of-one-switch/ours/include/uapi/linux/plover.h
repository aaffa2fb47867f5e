/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _UAPI_LINUX_PLOVER_H
#define _UAPI_LINUX_PLOVER_H

#include <asm-generic/ioctl.h>

#define PLOVER_CAP_CHIP	_IO('P', 0)
#define PLOVER_CAP_HALT	_IO('P', 1)
#define PLOVER_CAP_MEMORY	_IO('P', 3)
#define PLOVER_CAP_FAULT	_IO('P', 232)

/*
 * What follows is for one architecture alone, and is numbered with the
 * others all the same: a number that is free here may be taken above, and
 * who adds one has to look at both.
 *
 * The numbers from 1000 on are for trees that are not public; nobody has
 * to keep clear of them. A number that was once given out is not given out
 * again, even when what it stood for is gone, since programs ask for it by
 * what they were built with, and would take one thing for the other then.
 */

#define PLOVER_CAP_X86_OFF	_IO('P', 143)
#define PLOVER_CAP_X86_NOTIFY	_IO('P', 219)
#define PLOVER_CAP_X86_BUS	_IOR('P', 234, int)

#endif
