/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef LIMITS_H
#define LIMITS_H
#define NAME_MAX 255
#define PATH_MAX 4096
#endif
