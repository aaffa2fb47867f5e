/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef PRCTL_H
#define PRCTL_H

#define PR_SET_NAME 15
#define PR_GET_NAME 16

/* memory */

#define PR_SET_MDWE 65
#define PR_GET_MDWE 66
#define PR_SET_SHADOW 70

/* the rest */

#define PR_SET_VMA 0x53564d41

#endif
