/* SPDX-License-Identifier: MIT */
#ifndef VANTHU_BUILD_VERSION_H
#define VANTHU_BUILD_VERSION_H

#ifndef VANTHU_VERSION /* given by the Makefile */
#define VANTHU_VERSION "0"
#endif

#endif
