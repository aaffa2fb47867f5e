/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef RATE_H
#define RATE_H
int rate_calc(int n);
int rate_set(int n);
#endif
