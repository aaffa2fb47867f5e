/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_GENERIC_IOCTL_H
#define _ASM_GENERIC_IOCTL_H

#define _IO(t, n)	(((t) << 8) | (n))
#define _IOR(t, n, s)	((2U << 30) | (sizeof(s) << 16) | _IO(t, n))
#define _IOW(t, n, s)	((1U << 30) | (sizeof(s) << 16) | _IO(t, n))

#endif
