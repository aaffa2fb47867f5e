/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _UAPI_LINUX_PLOVER_H
#define _UAPI_LINUX_PLOVER_H

#define PLOVER_CAP_CHIP		0
#define PLOVER_CAP_HALT		1
#define PLOVER_CAP_MEMORY	3
#define PLOVER_CAP_FAULT	232

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

#define PLOVER_CAP_X86_OFF	143
#define PLOVER_CAP_X86_NOTIFY	219
#define PLOVER_CAP_X86_BUS	234

#endif
