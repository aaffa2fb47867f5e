/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef BUILTIN_H
#define BUILTIN_H

#define USE_THE_REPOSITORY

#endif
