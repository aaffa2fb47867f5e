/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _IOCTL_X_H
#define _IOCTL_X_H

#define _IOC_X(type, nr, size) (((type) << 8) | (nr) | ((size) << 16))
#define _IOWR_X(type, nr, t) _IOC_X(type, nr, sizeof(t))

#endif
