/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _SLEEP_H
#define _SLEEP_H

int sleep_enter(int n);
void sleep_failed(int n);

#endif
