/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SCALE_H
#define _LINUX_SCALE_H

#define scale_max(a, b)	((a) > (b) ? (a) : (b))

#endif
